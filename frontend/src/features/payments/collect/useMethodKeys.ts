import { type RefObject, useEffect } from 'react';

/** Presses the choice of a digit's place, outside the fields that digits are typed in. */
export function useMethodKeys(choices: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const radios = choices.current?.querySelectorAll<HTMLInputElement>('input[type="radio"]');
      const radio = radios?.[Number(key) - 1];
      if (!radio || ctrlKey || metaKey || altKey || typesText(target)) return;
      radio.focus();
      radio.click();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [choices]);
}

function typesText(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input:not([type="radio"])');
}
