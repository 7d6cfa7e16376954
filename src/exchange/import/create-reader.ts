import type { ActorKind } from '../../core/annotations';
import { isCsvField, csvFieldNames, rowKinds, schemeOf } from './csv/csv-fields';
import type { RowKind } from './csv/csv-fields';
import { createCsvReader, defaultCsvOptions } from './csv/read-csv';
import { createFtmReader } from './ftm/read-ftm';
import type { ImportFormat, InputReader } from './input-reader';
import { createWikidataReader, defaultWikidataOptions } from './wikidata/read-wikidata';

/** How an input is to be read; `undefined` leaves a choice to the format. */
export interface ImportOptions {
  /** Columns to fields (CSV), or classes to kinds of actors (Wikidata); see {@link mappingProblem}. */
  readonly map: ReadonlyMap<string, string>;
  readonly as: RowKind | undefined;
  readonly kind: ActorKind | undefined;
  readonly delimiter: string | undefined;
  readonly language: string | undefined;
  readonly pronouns: boolean;
}

/** Reading as it goes when nobody says otherwise. */
export const defaultImportOptions: ImportOptions = {
  map: new Map(),
  as: undefined,
  kind: undefined,
  delimiter: undefined,
  language: undefined,
  pronouns: false,
};

/** Kinds that actors can have. */
export const actorKinds = ['person', 'organization', 'place', 'group'] as const satisfies readonly ActorKind[];

/** A reader for one format. The options must have no {@link mappingProblem}. */
export function createReader(format: ImportFormat, options: ImportOptions): InputReader {
  switch (format) {
    case 'csv':
      return createCsvReader({
        columns: options.map,
        as: options.as,
        kind: options.kind ?? defaultCsvOptions.kind,
        delimiter: options.delimiter,
      });
    case 'ftm':
      return createFtmReader();
    case 'wikidata':
      return createWikidataReader({
        language: options.language ?? defaultWikidataOptions.language,
        kinds: new Map(
          [...options.map].flatMap(([item, kind]) => actorKinds.flatMap((each) => (each === kind ? [[item, each] as const] : []))),
        ),
        pronouns: options.pronouns,
      });
  }
}

/** What is wrong with a mapping, in words; `undefined`: nothing. */
export function mappingProblem(format: ImportFormat, { map, as }: ImportOptions): string | undefined {
  if (format === 'ftm' && map.size > 0) return 'entities of FollowTheMoney have fixed properties; there is nothing to map';
  for (const [name, target] of map) {
    if (format === 'wikidata') {
      if (!/^Q\d+$/.test(name)) return `"${name}" is no class of Wikidata, such as Q7278`;
      if (!actorKinds.some((kind) => kind === target)) return `"${target}" is no kind of actor; the kinds are ${actorKinds.join(', ')}`;
    } else if (target !== '' && !isCsvField(target, as)) {
      const kinds = as === undefined ? rowKinds : [as];
      const names = [...new Set(kinds.flatMap(csvFieldNames))].join(', ');
      return `there is no field "${target}"; the fields are ${names}, and identifiers.NAME`;
    } else if (schemeOf(target) !== undefined && as !== undefined && as !== 'actors') return `only actors have identifiers, not ${as}`;
  }
  return undefined;
}
