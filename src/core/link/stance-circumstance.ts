import type { Tokens } from '../text/tokens';
import type { TokenSpan } from './stance-condition';

/** What stands around a cue and says that its attitude is not, or no longer, held. `cue`: its tokens. */

function keyAt({ keys }: Tokens, i: number): string {
  return keys[i] ?? '';
}

function sentenceFirst(tokens: Tokens, i: number): number {
  return tokens.sentenceStarts[tokens.sentences[i] ?? 0] ?? 0;
}

/** "Had Veld supported the line, …": the deed is only imagined. */
export function isSupposed(tokens: Tokens, cue: TokenSpan): boolean {
  const first = sentenceFirst(tokens, cue.first);
  for (let i = cue.first; i >= Math.max(first, cue.first - longestName); i--) {
    const key = keyAt(tokens, i);
    if (key === ',') break;
    if (key === 'if' && i > first) return keyAt(tokens, i - 1) !== 'as' && keyAt(tokens, i - 1) !== 'even';
  }
  const opener = keyAt(tokens, first);
  if (opener !== 'had' && opener !== 'were' && opener !== 'should' && opener !== 'if' && opener !== 'whether') return false;
  for (let i = first; i < cue.first; i++) if (keyAt(tokens, i) === ',') return false;
  return true;
}

const formerly = new Set('once previously formerly initially originally earlier'.split(' '));
const relatives = new Set(['which', 'who']);

/** "The bloc, which had long pleaded for …", "once supported", "used to back": what follows is no longer so, or need not be. */
export function isPast(tokens: Tokens, cue: TokenSpan): boolean {
  const before = keyAt(tokens, cue.first - 1);
  if (relatives.has(before)) {
    if (keyAt(tokens, cue.first) === 'had') return true;
    // "… which introduced it in 2019, now wants to …"
    const end = tokens.sentenceStarts[(tokens.sentences[cue.first] ?? 0) + 1] ?? tokens.count;
    for (let i = cue.end; i < end; i++) if (keyAt(tokens, i) === 'now' && keyAt(tokens, cue.end - 1).endsWith('ed')) return true;
  }
  for (let i = cue.first - 1; i < cue.end; i++) {
    const key = keyAt(tokens, i);
    if (formerly.has(key) || (key === 'used' && keyAt(tokens, i + 1) === 'to')) return true;
  }
  return before === 'to' && keyAt(tokens, cue.first - 2) === 'used';
}

const rumours = new Set(
  'rumours rumors rumour rumor speculation suggestions fears hopes expectations claims allegations reports'.split(' '),
);

/** How many tokens of a name with its title may stand between "rumours that" and the cue. */
const longestName = 8;

/** "Rumours that the minister would authorise …": others say so. */
export function isRumour(tokens: Tokens, cue: TokenSpan): boolean {
  for (let i = cue.first - 1; i > Math.max(sentenceFirst(tokens, cue.first), cue.first - longestName); i--) {
    if (keyAt(tokens, i) === 'that') return rumours.has(keyAt(tokens, i - 1));
    if (keyAt(tokens, i) === ',') return false;
  }
  return false;
}

const giving = new Set(
  `abandon abandons abandoned abandoning drop drops dropped dropping end ends ended ending withdraw withdraws withdrew withdrawn withdrawing
   scrap scraps scrapped scrapping shelve shelves shelved reverse reverses reversed reversing renounce renounced relinquish relinquished
   reconsider reconsidered reconsidering rethink rethinking retract retracted rescind rescinded`.split(/\s+/),
);
const owners = new Set('its his her their the'.split(' '));

/** "has abandoned [its plan] to …": the attitude that a noun names is given up. */
export function isGivenUp(tokens: Tokens, cue: TokenSpan): boolean {
  const determiner = owners.has(keyAt(tokens, cue.first)) ? cue.first : cue.first - 1;
  if (!owners.has(keyAt(tokens, determiner))) return false;
  const before = keyAt(tokens, determiner - 1);
  return giving.has(before) || (before === 'up' && keyAt(tokens, determiner - 2).startsWith('g'));
}
