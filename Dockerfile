# Dragoman as a command, for machines without Node: docs/1-newsroom.md says how to run it.
FROM node:24-slim AS build
WORKDIR /dragoman
COPY . .
RUN npm ci --ignore-scripts && mkdir /package && npm pack --pack-destination /package

FROM node:24-slim AS installed
COPY --from=build /package /package
RUN npm install --global --ignore-scripts /package/*.tgz && rm -r /package && npm cache clean --force
WORKDIR /newsroom
ENTRYPOINT ["dragoman"]

# With what speaks with PostgreSQL: compose.yaml runs it.
FROM installed AS machine
RUN npm install --global --ignore-scripts pg@8 pg-boss@10.4 && npm cache clean --force
USER node

FROM installed
# The owner of files that are written is that of the folder: run with --user "$(id -u):$(id -g)".
USER node
