import { Combobox, Text, TextInput, type TextInputProps, useCombobox } from '@mantine/core';
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface ComboProps<T> extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: T | null;
  onChange: (value: T | null) => void;
  /** Finds the best few for what was typed; '' asks for the usual ones. */
  search: (text: string) => Promise<T[]>;
  /** Where results are cached, such as ['customers', 'search']. */
  queryKey: QueryKey;
  itemId: (item: T) => string;
  itemLabel: (item: T) => string;
  /** A second, quieter line: an email, a price. */
  itemDetail?: (item: T) => ReactNode;
  /** Offers to make a new one from what was typed: "Add customer “Ada”". */
  create?: { label: (text: string) => string; onCreate: (text: string) => void };
}

const creating = '\u0000create';

/** Search as you type, by keyboard: type, arrow down, Enter or Tab picks, Esc closes. */
export function Combo<T>(props: ComboProps<T>) {
  const { value, onChange, search, queryKey, itemId, itemLabel, itemDetail, create, ...input } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useQuery({
    queryKey: [...queryKey, typed ?? ''],
    queryFn: () => search((typed ?? '').trim()),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
    meta: { quiet: true },
  });
  const items = found.data ?? [];
  // Enter and Tab pick what is marked: nothing, while the matches are still those of the text before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new matches, and only those, move the mark
  useEffect(() => {
    if (typed && !found.isPlaceholderData) combobox.selectFirstOption();
    else combobox.resetSelectedOption();
  }, [typed, found.data, found.isPlaceholderData]);
  const offer = create && typed?.trim() ? create.label(typed.trim()) : null;

  const pick = (id: string) => {
    const item = items.find((item) => itemId(item) === id);
    if (item) onChange(item);
    if (id === creating) create?.onCreate((typed ?? '').trim());
    setTyped(null);
    combobox.closeDropdown();
  };

  const type = (text: string) => {
    setTyped(text);
    if (text === '') onChange(null);
    combobox.openDropdown();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          autoComplete="off"
          {...input}
          value={typed ?? (value ? itemLabel(value) : '')}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={(event) => {
            combobox.closeDropdown();
            setTyped(null);
            input.onBlur?.(event);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Tab' && combobox.dropdownOpened && typed) combobox.clickSelectedOption();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('ui.matches')} mah="18rem" style={{ overflowY: 'auto' }}>
          {items.map((item) => (
            <Combobox.Option key={itemId(item)} value={itemId(item)}>
              {itemLabel(item)}
              {itemDetail && (
                <Text size="xs" c="dimmed">
                  {itemDetail(item)}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {offer && <Combobox.Option value={creating}>{offer}</Combobox.Option>}
          {found.isSuccess && !offer && items.length === 0 && (
            <Combobox.Empty>{t('ui.noMatch')}</Combobox.Empty>
          )}
          {found.isError && <Combobox.Empty>{t('ui.searchFailed')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
