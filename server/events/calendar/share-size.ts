/** Points of the picture beside a link: what the Open Graph readers of messengers show whole. */
export const SHARE_WIDTH = 1200
export const SHARE_HEIGHT = 630
