const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below 1,000 in figures, or below 100 in words ("twelve", "twenty-eight"); `undefined` for anything else. */
export function readNumber(written: string): number | undefined {
  const word = written.toLowerCase();
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const below = small.indexOf(word);
  if (below >= 0) return below;
  const [ten = '', unit, ...more] = word.split('-');
  const at = tens.indexOf(ten);
  if (at < 0 || more.length > 0) return undefined;
  if (unit === undefined) return (at + 2) * 10;
  const units = small.indexOf(unit);
  return units >= 1 && units <= 9 ? (at + 2) * 10 + units : undefined;
}
