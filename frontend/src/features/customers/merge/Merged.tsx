import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer, MergePreview } from '../../../api/customers';
import { Figures } from '../../../ui';
import { displayName } from '../name';
import classes from './merge.module.css';
import { useMoves } from './useMoves';
import { useRecord } from './useRecord';

interface MergedProps {
  preview: MergePreview;
  onSwap: () => void;
}

/** What a merge would do: who stays and who goes, the record afterwards, what moves. */
export function Merged({ preview, onSwap }: MergedProps) {
  const { t } = useTranslation();
  const { result } = preview;
  const moves = useMoves(preview.moves);
  const fields = result.customFields.map(({ name, value }) => ({ label: name, value }));
  return (
    <>
      <div className={classes.pair}>
        <Side label={t('customers.merge.stays')} customer={preview.keep} />
        <Side label={t('customers.merge.goes')} customer={preview.other} />
        <Button variant="default" leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={onSwap}>
          {t('customers.merge.swap')}
        </Button>
      </div>
      <div className={classes.outcome}>
        <Part title={t('customers.merge.result')}>
          <Figures figures={useRecord(result)} />
          {fields.length > 0 && (
            <>
              <h4 className={classes.label}>{t('customers.customFields')}</h4>
              <Figures figures={fields} />
            </>
          )}
        </Part>
        <Part title={t('customers.merge.moves')}>
          {moves.length > 0 ? (
            <Figures figures={moves} />
          ) : (
            <p className={classes.nothing}>{t('customers.merge.nothing')}</p>
          )}
        </Part>
      </div>
    </>
  );
}

function Side({ label, customer }: { label: string; customer: Customer }) {
  const contact = [customer.email, customer.phone].find(Boolean);
  return (
    <div className={classes.side}>
      <span className={classes.label}>{label}</span>
      <strong className={classes.name}>{displayName(customer)}</strong>
      {contact && <span className={classes.label}>{contact}</span>}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  );
}
