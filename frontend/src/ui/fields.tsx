import { createContext, type ReactNode, useContext, useMemo } from 'react';

const FieldErrors = createContext<Record<string, string>>({});

/** Gives the fields within a form the errors the book answered, by field name (useCommand's fieldErrors). */
export function FieldErrorProvider({
  errors,
  children,
}: {
  errors: Record<string, string>;
  children: ReactNode;
}) {
  // The same errors anew must not render every field again: a form can have thousands.
  const content = JSON.stringify(errors);
  const same = useMemo<Record<string, string>>(() => JSON.parse(content), [content]);
  return <FieldErrors.Provider value={same}>{children}</FieldErrors.Provider>;
}

/** The name and error props of an input: `<TextInput {...useField('email')} />`. */
export function useField(name: string): { name: string; error: string | undefined } {
  return { name, error: useContext(FieldErrors)[name] };
}

/** Whether any field has an error whose name begins so. */
export function useHasError(start: string): boolean {
  return Object.keys(useContext(FieldErrors)).some((name) => name.startsWith(start));
}

export interface FieldProps {
  name: string;
  children: (field: { name: string; error: string | undefined }) => ReactNode;
}

/** The same for lists of inputs, where a hook cannot be called: `<Field name="email">{(field) => …}</Field>`. */
export function Field({ name, children }: FieldProps) {
  return children(useField(name));
}
