import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Money as Amount } from '../../../../api';
import { creditHistory, paymentsKey } from '../../../../api/payments';
import { May, SidePanel, useFocusReturn, useMay } from '../../../../ui';
import { Head } from '../panel/Head';
import { Part } from '../panel/Part';
import { CreditHistory } from './CreditHistory';

export interface CreditPanelProps {
  customerId: number;
  /** What the shop owes the customer now. */
  credit: Amount;
  open: (dialog: 'useCredit' | 'payOut' | null) => void;
}

/** A customer's store credit: how much there is, where it came from and where it went. */
export function CreditPanel({ customerId, credit, open }: CreditPanelProps) {
  const { t } = useTranslation();
  const may = useMay();
  useFocusReturn();
  const { data } = useQuery({
    queryKey: [...paymentsKey, 'credit', customerId],
    queryFn: () => creditHistory(customerId),
  });
  return (
    <SidePanel
      opened
      onClose={() => open(null)}
      title={t('account.storeCredit.title')}
      footer={
        credit.minor > 0 &&
        may(['sell', 'refund']) && (
          <>
            <May needs="refund">
              <Button variant="default" onClick={() => open('payOut')}>
                {t('account.storeCredit.payOut')}
              </Button>
            </May>
            <May needs="sell">
              <Button onClick={() => open('useCredit')}>{t('account.storeCredit.use')}</Button>
            </May>
          </>
        )
      }
    >
      <Stack gap="lg">
        <div>
          <Head amount={credit} label={t('account.credit')} />
          <Text c="dimmed">{t('account.storeCredit.hint')}</Text>
        </div>
        <Part title={t('account.storeCredit.history')}>{data && <CreditHistory lines={data} />}</Part>
      </Stack>
    </SidePanel>
  );
}
