import classes from './KeyHint.module.css';

/** True where Cmd takes the part of Ctrl. */
export const onMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const names: Record<string, string> = onMac
  ? { mod: '⌘', enter: '↵', up: '↑', down: '↓', esc: 'Esc' }
  : { mod: 'Ctrl', enter: '↵', up: '↑', down: '↓', esc: 'Esc' };

/** The keys of a shortcut, such as "mod+K": a hint for the eye; screen readers are told elsewhere. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={classes.hint} aria-hidden>
      {keys.split('+').map((key) => (
        <kbd key={key} className={classes.key}>
          {names[key] ?? key}
        </kbd>
      ))}
    </span>
  );
}
