import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CardLinkDetail, customerCardsKey, listCards } from '../../../api/cards';
import type { Customer } from '../../../api/customers';
import { DataTable, EmptyState } from '../../../ui';
import classes from '../cards.module.css';
import { NoGateway } from '../NoGateway';
import { useCustomerCards } from '../useCustomerCards';
import { CardLinkPanel } from './CardLinkPanel';
import { useColumns } from './useColumns';

interface CardLinksProps {
  customer: Customer;
  onRequest: () => void;
}

/** The links by which a customer was asked for a card, newest first. */
export function CardLinks({ customer, onRequest }: CardLinksProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const columns = useColumns();
  const known = useCustomerCards(customer.id);
  if (!known) return null;
  const erased = customer.erasedAt !== 0;
  if (known.links.length === 0 && !known.gateway && !erased) return <NoGateway />;
  return (
    <div className={classes.tab}>
      <DataTable<CardLinkDetail>
        name={`cardLinks.${customer.id}`}
        label={t('savedCards.links')}
        columns={columns}
        queryKey={[...customerCardsKey(customer.id), 'links']}
        fetchPage={async () => ({ rows: (await listCards(customer.id)).links, next: null })}
        rowId={rowId}
        onOpen={({ link }) => setShown(link.id)}
        openId={shown ? String(shown) : null}
        empty={
          <EmptyState
            icon={<IconLink size={24} />}
            title={t('savedCards.noLinks')}
            action={
              erased ? undefined : { label: t('savedCards.request'), onClick: onRequest, needs: 'sell' }
            }
          >
            {!erased && t('savedCards.noLinksText')}
          </EmptyState>
        }
      />
      {shown !== 0 && (
        <CardLinkPanel key={shown} id={shown} onClose={() => setShown(0)} onRequest={onRequest} />
      )}
    </div>
  );
}

function rowId({ link }: CardLinkDetail): string {
  return String(link.id);
}
