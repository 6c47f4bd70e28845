/** Leads to the first field that says what is wrong, once it says so: that of a dialog where one is open. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const within = document.querySelector('[role="dialog"]') ?? document.querySelector('main');
    within?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  });
}
