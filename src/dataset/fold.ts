/**
 * Form of a token key under which names are filed. English texts write the same name with and without diacritics and dots
 * (Erdoğan, Erdogan; U.S., US), so both fall away on both sides: `ş` is `s`, `ł` is `l`, `ß` is `ss`, `u.s.` is `us`, `st.` is
 * `st`. A name never matches another one that differs in a base letter: Zelensky and Zelenskyy are two aliases.
 */
export function foldKey(key: string): string {
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code > 127) return withoutDots(foldLetters(key));
    if (code === 46) return withoutDots(key);
  }
  return key;
}

function foldLetters(key: string): string {
  return key
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\u007f]/g, (letter) => undecomposed[letter] ?? letter);
}

/** Letters that Unicode does not take apart into a base letter and a mark. Keys are lower case already. */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ə: 'e',
  '‘': "'",
  '’': "'",
  ʻ: "'",
  ʼ: "'",
};

/** A key of dots alone stays, and so do numbers, whose dots count. */
function withoutDots(key: string): string {
  if (/^\d/.test(key)) return key;
  const plain = key.replaceAll('.', '');
  return plain === '' ? key : plain;
}
