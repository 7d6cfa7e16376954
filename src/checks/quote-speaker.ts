import type { ActorId } from '../core/annotations';
import { contains, overlaps } from '../core/text/span';
import type { QuoteRecord } from '../dataset/dataset';
import type { CheckInput, Fix, Rule } from './finding';
import { bindsWording, comparedQuotes, recordWords } from './recorded-quotes';
import type { ComparedQuote } from './recorded-quotes';

/**
 * A quotation that is on record word for word, but for somebody else. Only where the speaker is named at the quotation and the other
 * one is not: people quote each other.
 */
export const quoteSpeaker: Rule = {
  id: 'quote-speaker',
  summary: 'A quotation is on record for somebody else.',
  severity: 'warning',
  find: (input) =>
    comparedQuotes(input).flatMap((compared) => {
      const { comparison, quote, source } = compared;
      if (comparison.kind !== 'other-speaker' || !isNamed(input, compared)) return [];
      const records = comparison.records.filter((record) => bindsWording(input, record));
      const [record] = records;
      if (!record || records.some(({ actor }) => isNamedNearby(input, compared, actor))) return [];
      const nameOf = (actor: ActorId): string => input.dataset.actors.get(actor)?.name ?? actor;
      const others = [...new Set(records.map(({ actor }) => actor))];
      return [
        {
          start: source.start,
          end: source.end,
          about: { start: Math.min(source.start, quote.start), end: Math.max(source.end, quote.end) },
          message:
            `These words are on record for ${others.map(nameOf).join(' and ')} (${recordWords(record)}), not for ${nameOf(compared.speaker)}. ` +
            'Check who said them, and correct the text or add a record.',
          fixes: others.length === 1 ? changeSpeaker(input, compared, record) : [],
        },
      ];
    }),
};

function isNamed({ annotations }: CheckInput, { source }: ComparedQuote): boolean {
  return annotations.mentions.some((mention) => mention.entity === source.entity && contains(source, mention));
}

/** True where the other one is named in the sentences of the quotation, or of its source. */
function isNamedNearby({ annotations, words }: CheckInput, { quote, source }: ComparedQuote, actor: ActorId): boolean {
  const sentences = [words.sentenceOf(quote), words.sentenceOf(source)].map((sentence) => ({
    start: sentence[0]?.start ?? quote.start,
    end: sentence.at(-1)?.end ?? quote.end,
  }));
  return annotations.mentions.some(
    (mention) =>
      annotations.entities[mention.entity]?.actor === actor &&
      (sentences.some((sentence) => overlaps(sentence, mention)) || overlaps(quote, mention)),
  );
}

/** The other one's name in place of the speaker's: the surname where the text has a surname. None where more than a name stands there. */
function changeSpeaker({ annotations, dataset, text }: CheckInput, { source }: ComparedQuote, { actor }: QuoteRecord): readonly Fix[] {
  const mention = annotations.mentions.find(({ start, end }) => start === source.start && end === source.end);
  const record = dataset.actors.get(actor);
  if (mention === undefined || record === undefined) return [];
  const isShort = !/\s/.test(text.slice(mention.start, mention.end));
  const newText = isShort ? (record.family ?? record.name) : record.name;
  return [{ title: `Change the speaker to ${record.name}`, edits: [{ start: mention.start, end: mention.end, newText }] }];
}
