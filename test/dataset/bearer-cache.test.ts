import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../src/core/text/tokenize';
import { buildGazetteer } from '../../src/dataset/gazetteer';
import { loadDataset } from '../../src/dataset/load';
import { memoryFileSystem } from '../support/memory-file-system';

const given = ['Anna', 'Ben', 'Ida', 'Tom', 'Eva', 'Per', 'Mia', 'Olaf', 'Nils', 'Tove', 'Siri', 'Knut'];
const word = fc.constantFrom('Roe', 'ROE', 'roe', 'May', 'US', 'Us', 'Nato', 'NATO', 'de', 'De', 'Anna', 'Ben', '-', '.', ',', 'spoke');
const alias = fc.record({ text: fc.constantFrom('Roe', 'May', 'US', 'NATO', 'de Roe', 'May Roe', 'Ro', 'AN'), weak: fc.boolean() });

/** Many bearers of few names. */
const actors = fc.array(fc.record({ aliases: fc.array(alias, { maxLength: 3 }), hasFamily: fc.boolean() }), {
  minLength: 10,
  maxLength: 12,
});

describe('names that very many actors share', () => {
  it('are found with the same bearers at every place, whatever was found before', async () => {
    await fc.assert(
      fc.asyncProperty(actors, fc.array(fc.array(word, { maxLength: 12 }), { minLength: 2, maxLength: 6 }), async (people, texts) => {
        const content = {
          format: 'on-record/1',
          actors: people.map(({ aliases, hasFamily }, i) => ({
            id: `p${i}`,
            kind: 'person',
            name: `${given[i]} Roe`,
            ...(hasFamily && { family: 'Roe' }),
            aliases,
          })),
        };
        const { dataset } = await loadDataset(['/a.json'], memoryFileSystem({ '/a.json': JSON.stringify(content) }));
        const gazetteer = buildGazetteer(dataset);
        for (const words of [...texts, ...texts]) {
          const tokens = tokenize(words.join(' '));
          assert.deepEqual(gazetteer.findNames(tokens), buildGazetteer(dataset).findNames(tokens));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are put together once', async () => {
    const content = {
      format: 'on-record/1',
      actors: given.map((name, i) => ({ id: `p${i}`, kind: 'person', name: `${name} Roe`, family: 'Roe' })),
    };
    const { dataset } = await loadDataset(['/a.json'], memoryFileSystem({ '/a.json': JSON.stringify(content) }));
    const [first, second] = buildGazetteer(dataset).findNames(tokenize('There was Roe, and Roe again.'));
    assert.equal(first?.actors.length, given.length);
    assert.equal(first?.actors, second?.actors);
  });
});
