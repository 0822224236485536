export function TablePage({ code }: { code: string; seatKey: string }) {
  return <p>{code}</p>;
}
