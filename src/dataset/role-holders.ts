import type { ActorId } from '../core/annotations';
import type { Dataset, RoleRecord } from './dataset';
import { isHeldAt } from './partial-date';
import { isOfPeople, peopleOf } from './people-of-role';

/** Who held which office when, for words such as "the Danish foreign minister". A title is looked for once, when it is first asked for. */
export class RoleHolders {
  readonly #dataset: Dataset;
  /** Roles by title form, lower case. */
  readonly #byTitle = new Map<string, readonly RoleRecord[]>();

  constructor(dataset: Dataset) {
    this.#dataset = dataset;
  }

  /** See `Gazetteer.holderOf`. */
  holderOf(title: string, people: string, date: string): ActorId | undefined {
    const country = peopleOf(people);
    if (country === undefined) return undefined;
    let holder: ActorId | undefined;
    for (const role of this.#rolesCalled(title)) {
      const held = isHeldAt(role.from, role.to, date);
      const isTheirs = isOfPeople(this.#dataset, role, country);
      if (held === 'no' || isTheirs === 'no') continue;
      if (held === 'unknown' || isTheirs === 'unknown' || (holder !== undefined && holder !== role.actor)) return undefined;
      holder = role.actor;
    }
    return holder;
  }

  #rolesCalled(title: string): readonly RoleRecord[] {
    const known = this.#byTitle.get(title);
    if (known !== undefined) return known;
    const isCalledSo = (form: string): boolean => form.length === title.length && form.toLowerCase() === title;
    const roles: RoleRecord[] = [];
    for (const ofActor of this.#dataset.rolesOf.values())
      for (const role of ofActor)
        if (role.status !== 'designate' && (isCalledSo(role.title) || role.titleForms.some(isCalledSo))) roles.push(role);
    this.#byTitle.set(title, roles);
    return roles;
  }
}
