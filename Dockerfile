# Dragoman as a command, for machines without Node: docs/1-newsroom.md says how to run it.
FROM node:24-slim AS build
WORKDIR /dragoman
COPY . .
RUN npm ci --ignore-scripts && npm pack --pack-destination /package

FROM node:24-slim
COPY --from=build /package /package
RUN npm install --global --ignore-scripts /package/*.tgz && rm -r /package && npm cache clean --force
# The owner of files that are written is that of the folder: run with --user "$(id -u):$(id -g)".
USER node
WORKDIR /newsroom
ENTRYPOINT ["dragoman"]
