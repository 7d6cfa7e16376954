import type { FieldInfo } from '../../dataset/field-info';
import { escapeMarkdown } from '../../views/markdown-escape';
import { say } from '../../views/words';

/** What the schema says of a field, as Markdown. */
export function fieldMarkdown({ name, about, isRequired, words }: FieldInfo): string {
  const line = say(isRequired ? 'field.required' : 'field.optional', { name: escapeMarkdown(name), about: escapeMarkdown(about) });
  return words.length === 0 ? line : `${line}  \n${say('field.words', { words: words.map((word) => `\`${word}\``).join(', ') })}`;
}
