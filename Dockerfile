FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# Optional dependencies bring a Node runtime for machines with an older one; the image has its own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
RUN mkdir data && chown node:node data
COPY package.json LICENSE ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY flex-templates ./flex-templates
COPY scripts/healthcheck.ts ./scripts/
COPY src ./src
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["node", "scripts/healthcheck.ts"]
# Exec form: the program itself is process 1 and gets the SIGTERM of `docker stop`.
CMD ["node", "src/main.ts"]
