export { type Field, mountField } from './mountField.ts';
