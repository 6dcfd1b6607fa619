-- The receipt of a completion can be looked up like any other.
-- AlterTable
ALTER TABLE "completion_request" ADD COLUMN     "receipt_at" TIMESTAMPTZ(6),
ADD COLUMN     "receipt_code" TEXT,
ADD COLUMN     "receipt_sha256" TEXT;

-- CreateIndex
CREATE INDEX "completion_request_municipality_id_receipt_sha256_idx" ON "completion_request"("municipality_id", "receipt_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "completion_request_municipality_id_receipt_code_key" ON "completion_request"("municipality_id", "receipt_code");
