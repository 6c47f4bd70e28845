import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HostAddress, Reach } from '../../../api/links';
import { useField } from '../../../ui';
import { hostsOf } from './hosts';

interface HostSelectProps {
  addresses: readonly HostAddress[];
  reach: Reach;
  value: string;
  onChange: (host: string) => void;
  /** The choice is opened: what it offers may have changed meanwhile. */
  onOpen: () => void;
}

/** The address of this computer that is listened on, of those that it has. */
export function HostSelect({ addresses, reach, value, onChange, onOpen }: HostSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField('host')}
      label={t('links.server.host')}
      description={t('links.server.hostHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('links.server.hostChoose')}
      nothingFoundMessage={t('links.server.noHosts')}
      flex={1}
      allowDeselect={false}
      data={hostsOf(addresses, reach).map(({ label, address, network }) => ({
        value: address,
        label: t(label, { address, network }),
      }))}
      value={value || null}
      onChange={(host) => onChange(host ?? '')}
      onDropdownOpen={onOpen}
    />
  );
}
