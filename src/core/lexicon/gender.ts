import { classesOf, nameClass } from './name-classes';
import { genderedNouns, honorifics } from './titles';

/** Gender that a title, form of address or occupation tells ("chairwoman", "mr."); `undefined`: none. Looks at its last word. */
export function genderOfTitle(title: string): 'masculine' | 'feminine' | undefined {
  const last = title.slice(title.lastIndexOf(' ') + 1);
  return honorifics.get(title) ?? genderedNouns.get(last) ?? honorifics.get(last);
}

/** Gender that a given name suggests, lower case; `undefined` where it tells nothing. */
export function genderOfName(given: string): 'masculine' | 'feminine' | undefined {
  const bits = classesOf(given) & (nameClass.masculine | nameClass.feminine);
  if (bits === nameClass.masculine) return 'masculine';
  return bits === nameClass.feminine ? 'feminine' : undefined;
}
