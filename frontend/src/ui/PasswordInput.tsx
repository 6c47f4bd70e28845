import { PasswordInput as Input, type PasswordInputProps } from '@mantine/core';

/** A password. Mantine's own input does not tell a screen reader that what is in it was refused. */
export function PasswordInput(props: PasswordInputProps) {
  return <Input {...props} aria-invalid={props.error ? true : undefined} />;
}
