import type { NetworkInterfaceInfo } from 'node:os';

/** Which of a machine's addresses phones in the same room are likely to reach. */

/** Interfaces that lead to other programs on the same machine, or into a tunnel. */
const VIRTUAL =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnet|tun|tap|wg|utun|zt|tailscale|ppp|ipsec|lxc|lxd|cni|flannel|cali|podman|nordlynx|proton|awdl|llw|bridge\d|ham)|vEthernet|WSL|Hyper-V|VirtualBox|VMware|Docker|VPN|TAP-/i;
const WIRELESS = /^(wl|ath|ra\d)|wi-?fi|wireless|wlan/i;
const WIRED = /^(en|eth|em\d|p\dp\d)|ethernet|local area|lan/i;

/** Addresses that are a home's or an office's own. */
const PRIVATE = /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./;
const LINK_LOCAL = /^169\.254\./;
/** Shared by whole providers, and used by tunnels. */
const CARRIER = /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
/** How the hardware address of a container's bridge begins. */
const BRIDGE = /^02:42:/i;

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** IPv4 addresses by which others may come, the likeliest first. */
export function likelyAddresses(interfaces: Interfaces): string[] {
  const found = Object.entries(interfaces).flatMap(([name, all = []]) =>
    all
      .filter(({ internal, family }) => !internal && family === 'IPv4')
      .map(({ address, mac }) => ({ address, rank: rankOf(name, address, mac) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

/** How unlikely it is that phones get through; whole numbers. */
function rankOf(name: string, address: string, mac: string): number {
  const isOwn = PRIVATE.test(address) ? 0 : 1;
  if (LINK_LOCAL.test(address)) return 9;
  if (VIRTUAL.test(name) || BRIDGE.test(mac) || CARRIER.test(address)) return 6 + isOwn;
  if (WIRELESS.test(name)) return isOwn;
  return (WIRED.test(name) ? 2 : 4) + isOwn;
}
