import { Combobox, Text, Textarea, type TextareaProps, useCombobox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Money, useField } from '../../ui';
import { complete } from './mention';
import { useMentions } from './useMentions';

interface MentionInputProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  /** Whose invoices come first. */
  customerId: number;
  value: string;
  onChange: (text: string) => void;
}

/** A text in which an @ offers invoices: arrows choose, Enter or Tab takes, Esc closes the list. */
export function MentionInput({ customerId, value, onChange, ...input }: MentionInputProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const combobox = useCombobox();
  const { found, typed, look, leave } = useMentions(customerId);
  const opened = typed !== null && found.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other matches, and only those, move the mark
  useEffect(() => {
    if (opened) combobox.openDropdown();
    else combobox.closeDropdown();
    combobox.selectFirstOption();
  }, [opened, found]);
  // The caret goes behind what was taken once the text has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after the text, and only then
  useEffect(() => {
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [value]);
  const take = (number: string) => {
    const done = complete(value, area.current?.selectionStart ?? value.length, number);
    caret.current = done.caret;
    onChange(done.text);
    leave();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} position="bottom-start">
      <Combobox.Target withKeyboardNavigation={opened} withExpandedAttribute={false}>
        <Textarea
          autosize
          minRows={2}
          maxRows={12}
          {...useField('text')}
          {...input}
          ref={area}
          value={value}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            look(currentTarget.value, currentTarget.selectionStart);
          }}
          onSelect={({ currentTarget }) => look(currentTarget.value, currentTarget.selectionStart)}
          onBlur={leave}
          onKeyDown={(event) => {
            input.onKeyDown?.(event);
            if (!opened) return;
            if (event.key === 'Escape') leave();
            if (event.key === 'Escape') event.stopPropagation();
            if (event.key === 'Tab' && !event.shiftKey) {
              event.preventDefault();
              combobox.clickSelectedOption();
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened} maw="24rem">
        <Combobox.Options aria-label={t('ui.matches')} mah="18rem" style={{ overflowY: 'auto' }}>
          {found.map(({ id, number, customer, balance }) => (
            <Combobox.Option key={id} value={number}>
              {number}
              <Text size="xs" c="dimmed" truncate>
                <Money amount={balance.total} /> · {customer}
              </Text>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
