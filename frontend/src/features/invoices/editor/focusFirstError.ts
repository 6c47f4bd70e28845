/** Leads to the first field that says what is wrong, once it says so: that of a dialog where one is open. */
export function focusFirstError(): void {
  requestAnimationFrame(() => {
    const first = (within: string) => document.querySelector<HTMLElement>(`${within} [aria-invalid="true"]`);
    (first('[role="dialog"]') ?? first('main'))?.focus();
  });
}
