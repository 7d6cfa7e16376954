import assert from 'node:assert/strict';
import { removeFixtures, showArticle, writeDataset } from './fixtures';
import { recoverySuite } from './suites/recovery';
import { api, closeAll, drawnTexts, checkHover, hoverOn, until } from './support';

recoverySuite();

describe('a server that does not answer', () => {
  before(writeDataset);

  after(async () => {
    await closeAll();
    await removeFixtures();
  });

  it('is ended and started again, and the document it hung on is noted', async function () {
    this.timeout(60_000);
    const { serverPid, nFailures, serverState } = await api();
    const { document } = await showArticle();
    await drawnTexts(document, 'actorListed');
    const pid = serverPid();
    assert.ok(pid);
    const before = nFailures();
    process.kill(pid, 'SIGSTOP');
    const hover = hoverOn(document, 'Nora Veld');
    await until('it is noticed', () => nFailures() === before + 1);
    await hover;
    await until('it runs again', () => serverState() === 'running');
    assert.notEqual(serverPid(), pid);
    assert.throws(() => process.kill(pid, 0), 'the old one is gone');
    await checkHover(document, 'Nora Veld', /transport minister/);
  });
});
