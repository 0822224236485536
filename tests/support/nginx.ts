import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../room/tables.ts';
import { freePort } from './ports.ts';
import { type RealProxy, runProxy } from './realProxy.ts';

/** Debian keeps it where only root looks. */
const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

/** Whether nginx is installed. */
export const hasNginx = (): boolean =>
  spawnSync('nginx', ['-v'], { env: { PATH }, stdio: 'ignore' }).status === 0;

/** Its settings, as in docs/operating.md, with what lets it run from one folder. */
const settings = (folder: string, port: number, behind: string): string => `
daemon off;
master_process off;
pid ${folder}/pid;
error_log stderr;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((what) => `${what}_temp_path ${folder}/${what};`)
    .join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${behind};
      proxy_http_version 1.1;
      proxy_set_header Upgrade $http_upgrade;
      proxy_set_header Connection "upgrade";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_read_timeout 1h;
    }
  }
}
`;

/**
 * Starts one without root that passes all on, and adds who asked it to what it was told of others.
 * @param behind origin of the server that it stands in front of
 * Throws an Error with what nginx printed where it does not start.
 */
export async function startNginx(behind: string): Promise<RealProxy> {
  const folder = newFolder();
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, settings(folder, port, behind));
  return runProxy({
    command: 'nginx',
    args: ['-p', folder, '-e', 'stderr', '-c', file],
    env: { PATH },
    folder,
    origin: `http://127.0.0.1:${port}`,
  });
}
