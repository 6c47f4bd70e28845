import { Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerCards } from '../../api/cards';
import { useFocusReturn } from '../../ui';
import { NoGateway } from './NoGateway';

interface CardDialogFrameProps {
  title: string;
  /** What is known of the customer's cards; the dialog opens once it is. */
  known: CustomerCards | undefined;
  onClose: () => void;
  size?: string;
  children: ReactNode;
}

/** A dialog that a card gateway is needed for; without one it says so. */
export function CardDialogFrame({ title, known, onClose, size = '29rem', children }: CardDialogFrameProps) {
  const { t } = useTranslation();
  useFocusReturn();
  if (!known) return null;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size={size}
      title={
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
      }
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {known.gateway ? children : <NoGateway />}
    </Modal>
  );
}
