import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api';
import { itemsKey, saveItem } from '../../api/items';
import { DraftKept, Form, May, SidePanel, useForm, useLeave } from '../../ui';
import { type ItemDraft, itemOf } from './draft';
import { ItemFields } from './ItemFields';
import classes from './items.module.css';
import { useMissing } from './useMissing';

const fields = ['name', 'sku', 'type', 'unit', 'unitPrice', 'taxRate'];

export interface ItemPanelProps {
  title: string;
  start: ItemDraft;
  onClose: () => void;
  /** A quieter action, left of the buttons. */
  action?: ReactNode;
  /** What else can be done with the item, under its form. */
  children?: ReactNode;
}

/** The form of an item, beside the list. */
export function ItemPanel({ title, start, onClose, action, children }: ItemPanelProps) {
  const { t } = useTranslation();
  const form = useForm(`item.${start.id}`, start);
  const { leave, dialog } = useLeave(form, onClose);
  const command = useCommand({
    run: saveItem,
    invalidates: [itemsKey],
    fields,
    onDone: () => {
      form.forget();
      onClose();
    },
  });
  const { missing, tell } = useMissing(form.value);
  const { fieldErrors } = command;
  const errors = useMemo(() => ({ ...fieldErrors, ...missing }), [fieldErrors, missing]);
  const save = () => {
    const item = itemOf(form.value);
    if (item) command.submit(item);
    else tell();
  };
  return (
    <SidePanel
      opened
      onClose={leave}
      title={title}
      footer={
        <May needs="sell">
          <span className={classes.action}>{action}</span>
          <Button variant="default" onClick={leave}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" form="item" loading={command.busy}>
            {t('items.save')}
          </Button>
        </May>
      }
    >
      <Form id="item" errors={errors} onSubmit={save} needs="sell">
        <DraftKept {...form} />
        <ItemFields value={form.value} onChange={form.patch} />
      </Form>
      {children}
      {dialog}
    </SidePanel>
  );
}
