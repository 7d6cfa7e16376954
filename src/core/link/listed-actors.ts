import type { ActorId, ActorKind, PronounClass } from '../annotations';
import type { ActorTitle, Gazetteer } from '../gazetteer';
import type { NameForm, NameForms } from './name-forms';

/** What linking needs of a listed actor, with the forms its name has. */
export interface ListedActor {
  readonly kind: ActorKind;
  readonly name: string;
  readonly pronouns: PronounClass | undefined;
  readonly titles: readonly ActorTitle[];
  /** What a person is called for short; empty for others. */
  readonly shortForms: readonly NameForm[];
  /** Given and family name of a person; `undefined` where the dataset tells no given name. */
  readonly fullForm: NameForm | undefined;
}

/** The actors that a document has named, looked up once: a dataset holds very many, a document few. */
export class ListedActors {
  readonly #forms: NameForms;
  readonly #actors = new Map<ActorId, ListedActor | undefined>();
  #gazetteer: Gazetteer | undefined;

  constructor(forms: NameForms) {
    this.#forms = forms;
  }

  beginRun(gazetteer: Gazetteer): void {
    if (gazetteer === this.#gazetteer) return;
    this.#gazetteer = gazetteer;
    this.#actors.clear();
  }

  /** `undefined`: the dataset does not list it. */
  get(id: ActorId): ListedActor | undefined {
    if (this.#actors.has(id)) return this.#actors.get(id);
    const actor = this.#read(id);
    this.#actors.set(id, actor);
    return actor;
  }

  #read(id: ActorId): ListedActor | undefined {
    const actor = this.#gazetteer?.actor(id);
    if (actor === undefined) return undefined;
    const { kind, name, pronouns, titles, given } = actor;
    if (kind !== 'person') return { kind, name, pronouns, titles, shortForms: [], fullForm: undefined };
    const family = (actor.family ?? name.slice(name.lastIndexOf(' ') + 1)).toLowerCase();
    const shorts = given === undefined ? [family] : [family, given.toLowerCase()];
    const fullForm = given === undefined ? undefined : this.#forms.of(`${given} ${family}`.toLowerCase());
    return { kind, name, pronouns, titles, shortForms: shorts.map((key) => this.#forms.of(key)), fullForm };
  }
}
