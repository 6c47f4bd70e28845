import { Anchor, Group } from '@mantine/core';
import { CopyButton } from '../../ui';

export interface ContactProps {
  /** How it is shown. */
  text: string;
  /** How it is copied: an email address, a number in E.164. */
  address: string;
  /** How it is reached: a mailto or tel link. */
  href: string;
  /** Names the copy button: "Copy email". */
  copy: string;
}

/** An email address or phone number: press it to write or call, or copy it. */
export function Contact({ text, address, href, copy }: ContactProps) {
  return (
    <Group gap={4} wrap="nowrap" miw={0}>
      <Anchor href={href} inherit truncate title={text}>
        {text}
      </Anchor>
      <CopyButton text={address} what={copy} />
    </Group>
  );
}
