/** Phaser's own source has no types of its own; users of the field's parts see those of the whole. */
declare module 'phaser/src/*' {
  const part: Record<string, unknown>;
  export default part;
}
