/** Whether a page's address is one that only this computer opens. */
export function opensOnlyHere(url: string): boolean {
  return url.startsWith('http://127.0.0.1:');
}
