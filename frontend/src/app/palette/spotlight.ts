import { createSpotlight } from '@mantine/spotlight';

/** The palette's state, and the way to open it from anywhere. */
export const [spotlightStore, spotlight] = createSpotlight();
