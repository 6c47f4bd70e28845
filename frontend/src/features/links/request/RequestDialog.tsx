import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../api/customers';
import type { LinkDetail, LinkStore } from '../../../api/links';
import { useFocusReturn } from '../../../ui';
import { CreatedDialog } from '../CreatedDialog';
import { NoTerms } from '../create/NoTerms';
import { type Start, startFor } from '../create/useKnown';
import { useStoreChoice } from '../create/useStoreChoice';
import { inUse, useLinkStores } from '../useLinkStores';
import { Request, type Step } from './Request';

interface RequestDialogProps {
  customer: Customer;
  onClose: () => void;
}

/** A payment link for a customer in two steps: how it can be paid, then what for. It is an order with a draft like any other. */
export function RequestDialog({ customer, onClose }: RequestDialogProps) {
  const { t } = useTranslation();
  const stores = useLinkStores();
  const [created, setCreated] = useState<LinkDetail | null>(null);
  useFocusReturn();
  if (!stores) return null;
  if (created) return <CreatedDialog detail={created} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="34rem"
      title={<Text fw={600}>{t('links.request.title')}</Text>}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Steps stores={inUse(stores)} start={startFor(customer)} onCreated={setCreated} />
    </Modal>
  );
}

interface StepsProps {
  stores: LinkStore[];
  start: Start;
  onCreated: (detail: LinkDetail) => void;
}

function Steps({ stores, start, onCreated }: StepsProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>('methods');
  const { from, choice, forget } = useStoreChoice(stores, start);
  const done = (detail: LinkDetail) => {
    forget();
    onCreated(detail);
  };
  const steps = { step, onStep: setStep, start, onCreated: done };
  return (
    <>
      {stores.length > 1 && step === 'methods' && choice}
      {!from && <Text c="dimmed">{t('links.storeFirst')}</Text>}
      {from && !from.config.termsUrl && <NoTerms storeId={from.store.id} />}
      {from?.config.termsUrl && <Request key={from.store.id} from={from} {...steps} />}
    </>
  );
}
