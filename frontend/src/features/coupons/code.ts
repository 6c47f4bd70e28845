// Without the letters and digits that are mistaken for one another: 0 O, 1 I L, 2 Z, 5 S, 8 B.
const clear = 'ACDEFGHJKMNPQRTUVWXY34679';

/** A code that nobody guesses, easy to read aloud: "ANNA-7KQ4" for a customer, else "7KQ4-MX9T". */
export function suggestCode(name: string, random: (below: number) => number = randomBelow): string {
  const group = () => Array.from({ length: 4 }, () => clear[random(clear.length)]).join('');
  return `${wordOf(name) || group()}-${group()}`;
}

/** The first word of a name in the letters a code can have; nothing where too little is left of it. */
function wordOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toUpperCase();
  return /[A-Z]{3,12}/.exec(plain)?.[0] ?? '';
}

function randomBelow(below: number): number {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return random % below;
}
