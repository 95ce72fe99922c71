# One image, two processes: `node server/src/main.ts` (the default) and `node worker/src/main.ts`.

FROM node:24-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY core/package.json core/
COPY server/package.json server/
COPY worker/package.json worker/
COPY admin/package.json admin/
COPY prisma/package.json prisma/

# Everything, to generate the database client and bundle the console.
FROM manifests AS build
# Install scripts are off: the only one that is needed fetches the npm package `node`, which is for
# machines with an older Node. Here Node 24 is the image's own.
RUN npm install --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.ts --force

# What runs: no console, and none of the build tools that npm brings along as somebody's peer
# (@prisma/client and better-auth name them): 200 MB that nothing imports at run time.
FROM manifests AS production
RUN npm install --omit=dev --ignore-scripts --no-audit --no-fund \
      --workspace=core --workspace=server --workspace=worker --workspace=prisma \
    && cd node_modules \
    && rm -rf prisma typescript vite vitest rolldown lightningcss* react react-dom \
      @prisma/engines @prisma/studio-core @prisma/fetch-engine @prisma/dev \
      @typescript @rolldown @vitest \
    && rm -rf ../admin

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=production /app ./
COPY core core
COPY server server
COPY worker worker
COPY documents documents
COPY scripts scripts
COPY prisma prisma
COPY --from=build /app/prisma/client prisma/client
COPY --from=build /app/admin/dist admin/dist
# Owned by the user before it is a volume, so that a new volume is too.
RUN install -d -o node -g node /data
USER node
VOLUME /data
EXPOSE 3000
# The worker serves no HTTP: switch this off where it runs alone, as docker-compose.yml does.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/src/main.ts"]
