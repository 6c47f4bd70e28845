import { Combobox, Group, Text, TextInput, type TextInputProps } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../../api/items';
import { Money } from '../../../ui';
import { isSku, useItemList } from './useItemList';

/**
 * How an item was taken: picked from the list, by its SKU as a scanner types it, or by a key that has moved the focus on
 * already.
 */
export type TakenBy = 'pick' | 'scan' | 'moving';

export interface ItemInputProps extends Omit<TextInputProps, 'onChange'> {
  value: string;
  onText: (text: string) => void;
  onItem: (item: Item, by: TakenBy) => void;
}

const asTyped = '\u0000typed';

/** What is sold: an item, found by name or SKU, or any text. Enter or Tab takes the marked item, Esc keeps the text. */
export function ItemInput({ value, onText, onItem, ...input }: ItemInputProps) {
  const { t } = useTranslation();
  const list = useItemList(value, (item) => onItem(item, 'moving'));
  const { combobox, items } = list;
  const byTab = useRef(false);

  const leave = () => {
    list.setTyping(false);
    combobox.closeDropdown();
  };
  const take = (id: string) => {
    const item = items.find((item) => String(item.id) === id);
    leave();
    if (item) onItem(item, byTab.current ? 'moving' : isSku(value, item) ? 'scan' : 'pick');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    byTab.current = event.key === 'Tab';
    if (event.key !== 'Tab' && event.key !== 'Enter') return;
    const marked = combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0;
    if (!marked && list.typing && value.trim()) list.takeScanned();
    if (marked && event.key === 'Tab') combobox.clickSelectedOption();
    if (!marked) leave();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={take} width="max-content" position="bottom-start">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          autoComplete="off"
          {...input}
          value={value}
          onChange={(event) => {
            onText(event.currentTarget.value);
            list.setTyping(true);
            combobox.openDropdown();
          }}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={items.length === 0} miw="20rem" maw="32rem">
        <Combobox.Options aria-label={t('ui.matches')} mah="18rem" style={{ overflowY: 'auto' }}>
          {items.map((item) => (
            <ItemOption key={item.id} item={item} />
          ))}
          {list.typing && (
            <Combobox.Option value={asTyped}>
              <Text span inherit c="dimmed">
                {t('invoices.line.asTyped', { text: value.trim() })}
              </Text>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function ItemOption({ item }: { item: Item }) {
  return (
    <Combobox.Option value={String(item.id)}>
      <Group justify="space-between" wrap="nowrap" gap="lg">
        <Text span inherit truncate>
          {item.name}{' '}
          <Text span size="xs" c="dimmed">
            {item.sku}
          </Text>
        </Text>
        <Money amount={item.unitPrice} />
      </Group>
    </Combobox.Option>
  );
}
