/** The valley behind the first page, drawn from the same pieces as the one that is played in. */
export function Picture() {
  return <div class="picture" aria-hidden="true" />;
}
