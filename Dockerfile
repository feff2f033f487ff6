# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS parts
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
COPY migrations ./migrations
COPY views ./views
COPY src ./src
# Node comes with the image, so the copies that npm brings for newcomers stay out, and so do what
# built it, its sources and the files for other systems of what is built already.
RUN npm ci --omit=dev --no-audit --no-fund \
  && node src/build.mjs \
  && rm -rf node_modules/node-linux-* node_modules/node-darwin-* node_modules/node-bin-* \
    node_modules/node-win-* node_modules/.package-lock.json node_modules/esbuild node_modules/@esbuild \
    node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
  && find node_modules/better-sqlite3/prebuilds -type f ! -name 'linux-*.node' -delete \
  && find node_modules -type f \( -name '*.map' -o -name '*.md' -o -name '*.d.ts' \
    -o -name '*.d.mts' -o -name '*.d.cts' \) -delete \
  && mkdir -p /empty && mkdir -m 700 /empty/data /empty/key

FROM gcr.io/distroless/nodejs24-debian13:nonroot
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data KEY_FILE=/key/holdfast.key
# Nothing is written but those two, so that the rest may be read only. Both as they are below it: a
# folder that is named itself is made anew, for everybody to read.
COPY --from=parts --chown=65532:65532 /empty/ /
COPY --from=parts /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY static ./static
COPY --from=parts /app/src/status/ask-ready.mjs ./
COPY --from=parts /app/built ./built
USER 65532:65532
# The database with its backups, and the key that must never lie beside them.
VOLUME ["/data", "/key"]
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/nodejs/bin/node", "ask-ready.mjs"]
CMD ["built/main.js"]
