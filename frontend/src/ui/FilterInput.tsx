import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from './KeyHint';
import { useKey } from './useKey';

export interface FilterInputProps {
  value: string;
  onChange: (value: string) => void;
  /** What can be searched, such as "Name, email or phone". */
  placeholder: string;
}

/** The filter of a page: "/" leads into it, Esc empties it and then leaves it. */
export function FilterInput({ value, onChange, placeholder }: FilterInputProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useKey('/', () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <TextInput
      ref={input}
      flex="1 1 12rem"
      maw="20rem"
      type="search"
      aria-label={`${t('ui.filter')}: ${placeholder}`}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        if (value) onChange('');
        else input.current?.blur();
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value ? (
          <CloseButton size="sm" aria-label={t('ui.clear')} onClick={() => onChange('')} />
        ) : (
          <KeyHint keys="/" />
        )
      }
    />
  );
}
