/** What the window's shell puts into the page (Wails runtime); absent in an ordinary browser tab. */
interface DesktopRuntime {
  BrowserOpenURL(url: string): void;
  ClipboardSetText(text: string): Promise<boolean>;
  Quit(): void;
  WindowSetTitle(title: string): void;
  EventsOn(name: string, callback: (...data: unknown[]) => void): () => void;
}

declare global {
  interface Window {
    runtime?: DesktopRuntime;
  }
}

/** Opens a web address in the system's browser, a mail address or phone number in its own program. The shell refuses unescaped characters without a word. */
export function openExternal(address: string): void {
  const url = new URL(address);
  if (!['https:', 'http:', 'mailto:', 'tel:', 'sms:'].includes(url.protocol))
    throw new Error(`not a web address: ${address}`);
  if (window.runtime) window.runtime.BrowserOpenURL(url.href);
  else window.open(url.href, '_blank', 'noopener');
}

/** Puts text on the clipboard; false when the system refused. */
export async function copyText(text: string): Promise<boolean> {
  if (window.runtime) return window.runtime.ClipboardSetText(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

/** Listens to an event of the book; returns the way to stop. */
export function onEvent(name: string, listener: (...data: unknown[]) => void): () => void {
  return window.runtime?.EventsOn(name, listener) ?? (() => undefined);
}

/** Names the window in the system's own frame and task bar. */
export function setWindowTitle(title: string): void {
  window.runtime?.WindowSetTitle(title);
}

/** Ends the application. */
export function quit(): void {
  window.runtime?.Quit();
}

/** Keeps the window on its own page: a link elsewhere opens in the system's browser. Returns the way to stop. */
export function guardLinks(): () => void {
  const guard = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = link?.getAttribute('href') ?? '#';
    if (href.startsWith('#')) return;
    event.preventDefault();
    openExternal(new URL(href, window.location.href).href);
  };
  document.addEventListener('click', guard);
  return () => document.removeEventListener('click', guard);
}
