/** `spring.redLine` as it stands in the name of a message: `spring-red-line`. */
export const slug = (path: string): string =>
  path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('.', '-');
