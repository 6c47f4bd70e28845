import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import classes from './Form.module.css';
import { FieldErrorProvider } from './fields';
import { type Needs, useMay } from './user';

export interface FormProps {
  id: string;
  /** By field name; the first field that has one gets the focus. */
  errors: Record<string, string>;
  onSubmit: () => void;
  /** Esc; a form in a panel leaves it to the panel. */
  onEscape?: () => void;
  /** Enter in a line saves nothing, only Ctrl+Enter or the button: what the form does cannot be undone. */
  careful?: boolean;
  /** What changing it needs; without that it can only be read. */
  needs?: Needs;
  children: ReactNode;
}

/** A form for the keyboard: Enter in a line or Ctrl+Enter anywhere saves, Esc leaves. */
export function Form({ id, errors, onSubmit, onEscape, careful = false, needs, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const locked = !useMay()(needs);
  useEffect(() => {
    const [name] = Object.keys(errors);
    if (name) form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }, [errors]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!locked) onSubmit();
  };
  // Caught on the way down: an open list of choices would take the Enter for itself.
  const onCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.stopPropagation();
      submit(event);
    } else if (careful && event.target instanceof HTMLInputElement) {
      event.preventDefault();
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !opensList(event.target)) onEscape?.();
  };
  return (
    <form ref={form} id={id} noValidate onSubmit={submit} onKeyDownCapture={onCapture} onKeyDown={onKey}>
      {/* Without one, Enter sends only forms of a single line. */}
      <button type="submit" hidden />
      {locked ? (
        <fieldset className={classes.locked} disabled>
          {children}
        </fieldset>
      ) : (
        <FieldErrorProvider errors={errors}>{children}</FieldErrorProvider>
      )}
    </form>
  );
}

// An open list of choices takes the Esc for itself.
function opensList(target: EventTarget): boolean {
  return target instanceof Element && target.getAttribute('aria-expanded') === 'true';
}
