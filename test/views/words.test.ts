import assert from 'node:assert/strict';
import { say, sayCount, sayIfKnown } from '../../src/views/words';

describe('words of the views', () => {
  it('fills in values as they are', () => {
    assert.equal(say('speaker.inferred', { name: 'Ada $& {name}' }), 'Ada $& {name} (inferred)');
  });

  it('leaves a name without a value', () => {
    assert.equal(say('speaker.inferred', {}), '{name} (inferred)');
  });

  it('does not take values from the prototype of the object', () => {
    assert.equal(say('article.more', {}), '{n} more');
  });

  it('counts one and many', () => {
    assert.equal(sayCount('article.mentions', 1), '1 mention');
    assert.equal(sayCount('article.mentions', 0), '0 mentions');
    assert.equal(sayCount('article.mentions', 2), '2 mentions');
  });

  it('knows no rule of another name', () => {
    assert.equal(sayIfKnown('rule', 'toString'), undefined);
    assert.equal(sayIfKnown('stance', 'opposes'), 'opposes');
  });
});
