import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '../../../api/users';
import { useField } from '../../../ui';

interface RoleSelectProps {
  value: Role;
  onChange: (role: Role) => void;
}

/** A role, with the sentence that says what it may do. */
export function RoleSelect({ value, onChange }: RoleSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      {...useField('role')}
      label={t('users.role')}
      description={t(`users.roleMay.${value}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={roles.map((role) => ({ value: role, label: t(`users.roleName.${role}`) }))}
      value={value}
      onChange={(role) => role && onChange(role)}
      allowDeselect={false}
      maxDropdownHeight={420}
      renderOption={({ option }) => (
        <div>
          {option.label}
          <Text size="xs" c="dimmed">
            {t(`users.roleMay.${option.value}`)}
          </Text>
        </div>
      )}
    />
  );
}
