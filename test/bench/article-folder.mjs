// A folder of made-up articles for measuring the index: paragraphs of our own passages (test/accuracy/articles/open) and of the sample
// newsroom, put together anew, with names of the dataset in place of theirs. The same seed gives the same files.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { personName, randomNumbers } from './news-corpus.mjs';

const nPeople = 1000;
const perFolder = 100;
/** People whom each article has: names of the passages are given to these. */
const castSize = 12;

/** Writes `nArticles` articles of about `nWords` words and their dataset; gives the articles' paths in the folder. */
export function writeArticleFolder(root, folder, { nArticles, nWords, seed = 11 }) {
  const random = randomNumbers(seed);
  const passages = readPassages(root);
  cpSync(join(root, 'media/sample/.on-record'), join(folder, '.on-record'), { recursive: true });
  writeFileSync(join(folder, '.on-record/people.jsonl'), peopleLines());
  const paths = [];
  for (let i = 0; i < nArticles; i++) {
    const isMarkdown = i % 4 === 3;
    const path = `${String(2000 + Math.floor(i / perFolder))}/article-${String(i).padStart(4, '0')}.${isMarkdown ? 'md' : 'txt'}`;
    mkdirSync(join(folder, path, '..'), { recursive: true });
    const text = article(passages, random, nWords);
    writeFileSync(join(folder, path), isMarkdown ? `---\ntitle: Article ${i}\ndate: 2024-05-06\n---\n\n${text}\n` : `${text}\n`);
    paths.push(path);
  }
  return paths;
}

/** Full name of person number `i` of the dataset. */
export function fullName(i) {
  const { given, family } = personName(i * 61);
  return `${given} ${family}`;
}

function peopleLines() {
  const lines = [];
  for (let i = 0; i < nPeople; i++) {
    const [given, family] = fullName(i).split(' ');
    lines.push(
      JSON.stringify({ record: 'actor', id: `p${i}`, kind: 'person', name: fullName(i), given, family, pronouns: i % 2 ? 'she' : 'he' }),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Text and people's names of each passage; a passage of the sample has none, for its people are in the dataset. */
function readPassages(root) {
  const folder = join(root, 'test/accuracy/articles/open');
  const marked = readdirSync(folder).map((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const header = lines.filter((line) => line.startsWith('% '));
    const names = header.flatMap((line) => /^% @\w+ = (\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)(?:;|$)/u.exec(line)?.[1] ?? []);
    const text = lines
      .slice(header.length)
      .join('\n')
      .replace(/⟦[^|]*\|/g, '')
      .replaceAll('⟧', '');
    return { text: text.replace(/^---\n[^]*?\n---\n/, '').trim(), names };
  });
  const sample = ['terms-for-ukraine.md', 'no-land-for-peace.txt'].flatMap((name) => {
    const paragraphs = readFileSync(join(root, 'media/sample', name), 'utf8')
      .replace(/^---\n[^]*?\n---\n/, '')
      .trim()
      .split(/\n\n+/);
    return Array.from({ length: Math.ceil(paragraphs.length / 3) }, (_, i) => ({
      text: paragraphs.slice(i * 3, i * 3 + 3).join('\n\n'),
      names: [],
    }));
  });
  return [...marked, ...sample];
}

function article(passages, random, nWords) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const cast = Array.from({ length: castSize }, () => fullName(Math.floor(random() * nPeople)));
  const parts = [];
  for (let n = 0; n < nWords;) {
    const { text, names } = pick(passages);
    let own = text;
    for (const name of names) {
      const [given, family] = pick(cast).split(' ');
      const [oldGiven, oldFamily] = name.split(' ');
      own = own.replaceAll(oldFamily, family).replaceAll(oldGiven, given);
    }
    parts.push(own);
    n += own.split(/\s+/).length;
  }
  // Cut at about the length wanted, at the end of a paragraph.
  return parts
    .join('\n\n')
    .split('\n\n')
    .reduce((kept, paragraph) => (kept.split(/\s+/).length < nWords ? `${kept}\n\n${paragraph}` : kept));
}
