# The game in one small image: the client is built in the first stage, and what builds it stays there.
# BASE is any image with Node 24, npm and a user `node`.
ARG BASE=docker.io/library/node:24-slim
FROM ${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM ${BASE}
WORKDIR /app
ENV NODE_ENV=production NODE_NO_WARNINGS=1 PORT=8000 DATA_DIR=/data
COPY package.json package-lock.json .npmrc ./
# What paints the field is in the built client already, and is more than all the rest.
RUN npm ci --omit=dev --omit=optional && rm -r node_modules/phaser && npm cache clean --force
COPY server server
COPY shared shared
COPY --from=build /app/dist dist
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/api/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/main.ts"]
