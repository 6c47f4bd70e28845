import type { Person } from '../../api/users';

const key = 'daybook.person';

/** Keeps who signed in on this computer, to be proposed the next time. */
export function rememberPerson(id: number): void {
  localStorage.setItem(key, String(id));
}

/** Who signed in here last, or the first of those who can; 0 for nobody. */
export function lastPerson(people: readonly Person[]): number {
  const last = Number(localStorage.getItem(key));
  return (people.find(({ id }) => id === last) ?? people[0])?.id ?? 0;
}

/** Who stands so many places after somebody on the list; the ends hold. */
export function personBeside(people: readonly Person[], id: number, step: number): number {
  const at = people.findIndex((person) => person.id === id);
  return people[at + step]?.id ?? id;
}
